import { request } from '$lib/api/request';
import type { Consultation, ConsultationStatus, Page } from '$lib/api/types';

export const consultation = (id: string, via?: typeof fetch) =>
  request<Consultation>(`/api/consultations/${encodeURIComponent(id)}`, { fetch: via });

export type ConsultationFilter = { status?: ConsultationStatus; q?: string; cursor?: string | null };

export const consultationsOf = (municipality: string, filter: ConsultationFilter, via?: typeof fetch) =>
  request<Page<Consultation>>(`/api/municipalities/${encodeURIComponent(municipality)}/consultations`, {
    query: filter,
    fetch: via,
  });

export const exportPath = (id: string, format: 'csv' | 'json' | 'docx') =>
  `/api/consultations/${encodeURIComponent(id)}/export?format=${format}`;
